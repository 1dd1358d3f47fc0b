/** Addresses below the base of what the reference shows. */
export const addressOf = {
  operation: (apiName: string) => `/reference/${apiName}/`,
  code: (code: string) => `/errors/#${code}`,
  schema: (name: string) => `/schemas/#${name}`,
  quirk: (name: string) => `/guides/quirks/#${name}`,
};
