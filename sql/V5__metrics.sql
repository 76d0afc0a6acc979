-- What is measured, and what was observed.
call create_register('measure');
call create_register('observation');
