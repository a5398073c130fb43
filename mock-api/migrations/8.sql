-- What had changed in the registers by the last owner's consent, where that ended the application. Its state is then
-- written as `withdrawn`, for the law came to no verdict on it, and is told as `changed`.
ALTER TABLE application ADD COLUMN changed TEXT;
