-- What happened in a year.
SELECT date, kind, country, organisations, text
FROM events
WHERE first_year(date) <= :year
  AND last_year(date) >= :year
ORDER BY date, country, source.document, source.line
