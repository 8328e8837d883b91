-- The results of the elections of a country in a year.
SELECT date, kind, party, candidate, votes, share, seats
FROM elections
WHERE country = :country
  AND first_year(date) <= :year
  AND last_year(date) >= :year
ORDER BY date, kind, votes DESC NULLS LAST, party
