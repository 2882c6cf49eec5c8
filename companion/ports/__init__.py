"""What one room asks of another, by noun: each protocol is fulfilled elsewhere.

A call that returns at once raises one calm sentence; one that takes long has ``then`` and ``failed``, told on
the GUI thread unless it says otherwise; ``watch`` gives back the call that ends it.
"""
