-- day: the first of the entry's days, counted from 1970: its date, or else its week, or else its year.
ALTER TABLE entries ADD COLUMN day INTEGER;
UPDATE entries SET day = julianday(coalesce(
  substr(date, 1, 10),
  date(year || '-01-04', 'weekday 0', '-6 days', ((week - 1) * 7) || ' days'),
  year || '-01-01')) - 2440587.5;
