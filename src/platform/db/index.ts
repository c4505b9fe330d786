export { databaseNow, inTransaction, rows, type Database, type Tx } from './database.ts';
export { FolderInUse, lockFolder } from './folder-lock.ts';
export { embeddedFolder, openCopy, openDatabase, type OpenDatabase } from './open.ts';
export { migrate, pendingMigrations } from './migrate.ts';
