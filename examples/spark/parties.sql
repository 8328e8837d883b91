-- Parties of an ideology that were founded in these years.
SELECT name, country, founded, ideology
FROM parties
WHERE exists(ideology, one -> one ILIKE '%' || :ideology || '%')
  AND first_year(founded) <= :last
  AND last_year(founded) >= :first
ORDER BY founded, name
