"""A session before it begins: route, music, vitals schedule, pre-flight."""
