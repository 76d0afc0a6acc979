-- The names of departments and routes come out of a table to which rows are added, so they are stable within a statement and
-- not immutable, as they were declared for the planner to see the names. It sees them all the same: the service asks for them
-- first and binds them as values. No generated column and no index is made with these functions.
alter function departments(text) stable;
alter function routes(text) stable;
