import * as z from "zod";

/** 32 bytes, base64url without padding. */
const bytesSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const momentSchema = z.iso.datetime({ precision: 3 });

/**
 * An Ed25519 public key as it is published (RFC 8037); `kid` is its thumbprint (RFC 7638). One that signs no more stays,
 * with the moment it was retired, since what it signed before still counts.
 */
export const publicKeySchema = z.object({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  x: bytesSchema,
  kid: bytesSchema,
  alg: z.literal("EdDSA"),
  use: z.literal("sig"),
  retiredAt: momentSchema.optional(),
});
export type PublicKey = z.infer<typeof publicKeySchema>;

/** A JSON Web Key Set (RFC 7517), the current key first. */
export const keySetSchema = z.object({ keys: z.array(publicKeySchema).min(1) });
export type KeySet = z.infer<typeof keySetSchema>;

/** The key file. Of a retired key the private half is not kept. */
export const keyFileSchema = z.strictObject({
  current: z.strictObject({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: bytesSchema, d: bytesSchema }),
  retired: z.array(publicKeySchema.required()),
});
export type KeyFile = z.infer<typeof keyFileSchema>;
