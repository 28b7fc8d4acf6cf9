/** The id of a page of a document, by the index of the document and the number of the page. */
export const pageAnchor = (document: number, page: number): string => `d${document + 1}p${page}`;
