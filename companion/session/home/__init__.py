"""The evening at home: what is planned for it, what happens there, and how it comes back."""
