/** The attribute that marks what the extension itself put into a page. */
export const OWN = 'data-myopenip-bulk';
