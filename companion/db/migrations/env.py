"""Runs the migrations on the connection, and inside the transaction, of whoever opens the record."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
