/** Begins with no hyphen, so that no command takes it for a flag; a release of Helm and all objects of remedies fit. */
const NAME = /^[a-z\d](?:[\w.:-]{0,251}[a-z\d])?$/i;

/**
 * Whether a text can be the name of an object in a command. What the cluster calls a name need not be one: an annotation, a
 * CertificateSigningRequest's name and the Service that an APIService names may be any text.
 */
export const isObjectName = (text: string): boolean => NAME.test(text);

/** The same for names that may be absent. */
export const areObjectNames = (...texts: readonly (string | undefined)[]): boolean =>
  texts.every((text) => text === undefined || isObjectName(text));
