"""What was answered to questionnaires."""
