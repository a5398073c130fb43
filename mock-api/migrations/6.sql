-- What an owner's word was over: the seal of the application as it stood then. Its record goes on when it ends.

ALTER TABLE consent ADD COLUMN seal TEXT;
