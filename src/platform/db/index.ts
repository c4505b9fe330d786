export { databaseNow, inTransaction, rows, type Database, type Tx } from './database.ts';
export { lockFolder } from './folder-lock.ts';
export { embeddedFolder, openCopy, openDatabase, type OpenDatabase } from './open.ts';
export { migrate, pendingMigrations } from './migrate.ts';
