/// IMAP words and bytes: encoder, parser, session as a state machine. Pure.
