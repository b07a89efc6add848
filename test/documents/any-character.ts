/** Any UTF-16 code unit, lone surrogates included; fast-check's own units take most of a second to make. */
import fc from 'fast-check';

export const anyCharacter = fc.nat(0xffff).map((code) => String.fromCharCode(code));
