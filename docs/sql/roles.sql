-- Roles that read the catalogue. Run once by an administrator of the database; the census itself needs none
-- of them, and the views work without. Running it again does no harm.
--
--   psql --set=owner=census --file=docs/sql/roles.sql DATABASE
--
-- owner is the user by which the census connects (CENSUS_DB_USER): what it creates later, such as views made
-- anew by an update, is then readable too. Logins are given out separately:
--
--   CREATE ROLE crm_app LOGIN PASSWORD '…' IN ROLE crm_reader;

\set ON_ERROR_STOP on

SELECT format('CREATE ROLE %I NOLOGIN', name)
FROM (VALUES ('crm_reader'), ('showcase_reader'), ('officer')) AS wanted (name)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
\gexec

-- crm_reader: the CRM. Every offer with its contacts, and the change feed.
GRANT USAGE ON SCHEMA crm TO crm_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA crm TO crm_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA crm GRANT SELECT ON TABLES TO crm_reader;

-- showcase_reader: whatever serves the public. The public view and nothing else.
GRANT USAGE ON SCHEMA showcase TO showcase_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA showcase TO showcase_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA showcase GRANT SELECT ON TABLES TO showcase_reader;

-- officer: data officers. Everything but staging, read only.
GRANT USAGE ON SCHEMA catalogue, crm, showcase TO officer;
GRANT SELECT ON ALL TABLES IN SCHEMA catalogue, crm, showcase TO officer;
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA catalogue GRANT SELECT ON TABLES TO officer;
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA crm GRANT SELECT ON TABLES TO officer;
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA showcase GRANT SELECT ON TABLES TO officer;
