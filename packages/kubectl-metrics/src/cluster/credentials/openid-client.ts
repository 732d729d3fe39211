/** The part of openid-client that is used; the build puts it into a file of its own, read only where it is needed. */
export {
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type CustomFetch,
  customFetch,
  discovery,
  None,
  refreshTokenGrant,
} from "openid-client";
