"""Who speaks where the words around a statement tell it: authors, signatures, interviews, documents, or nobody."""
