-- The register of ICT systems and the disclosure log.
call create_register('system');
call create_register('disclosure');
