-- The contracts register.
call create_register('contract');
