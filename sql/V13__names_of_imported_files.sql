-- The name of a file that was sent to be imported, by which people know it. Nothing of it is public, and it goes with the file.
alter table import add column name text;
