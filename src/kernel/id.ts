/** Where identifiers come from: handed to rules, never made inside them. */
export type NewId = () => string;
