"""Where bytes come from: files, folders, standard input, mailboxes, feeds, tables and the web."""
