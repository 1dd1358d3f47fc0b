/**
 * What openapi-fetch builds per call in place of a web `Request`: it only keeps the URL and the init, so it costs next to
 * nothing and can be sent more than once.
 */
export class LightRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly method: string;

  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.init = init;
    this.method = init.method ?? 'GET';
  }
}
