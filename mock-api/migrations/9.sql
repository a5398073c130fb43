-- When an owner was first told the applicant's name, which leaves a row in the log.
ALTER TABLE consent ADD COLUMN told INTEGER;
