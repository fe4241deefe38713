import { z } from 'zod';

/** Kinds of values that keys of several sections take. */
export const text = (longest: number) => z.string().trim().min(1).max(longest);
export const path = text(1024);
export const dn = text(1024).regex(/=/u, 'is not a distinguished name');
export const attribute = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]*$/u, 'is not the name of an attribute');
