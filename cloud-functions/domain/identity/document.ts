/** Kinds of identity document (R1). A person without any is registered at a desk. */
export const documentTypes = ['resident-id', 'passport', 'hk-macao-permit', 'taiwan-permit', 'foreign-permanent-residence'] as const;
export type DocumentType = (typeof documentTypes)[number];
