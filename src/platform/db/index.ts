export { databaseNow, inTransaction, rows, type Database, type Tx } from './database.ts';
export { openDatabase, type OpenDatabase } from './open.ts';
export { migrate, pendingMigrations } from './migrate.ts';
