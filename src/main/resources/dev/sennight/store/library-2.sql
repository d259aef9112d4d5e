-- series: the one that the issue's editions share; own_series: what the document itself says.
ALTER TABLE documents ADD COLUMN own_series TEXT;
UPDATE documents SET own_series = series;
