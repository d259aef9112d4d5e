-- Trees and cards are written in another form: all documents are read again.
UPDATE documents SET preamble = x'5B5D';
UPDATE contents SET body = x'5B5D', card = NULL;
UPDATE meta SET value = 0 WHERE name = 'content';
