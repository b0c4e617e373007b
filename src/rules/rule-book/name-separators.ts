/** What people put between several names in one cell. */
export const NAME_SEPARATORS = /[、,，;；/\r\n]+/;
