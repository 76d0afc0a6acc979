-- A migration that forgets the table.
select 1;
