/** An open data file, indented for people. */
export function respondWithJson(data: object): Response {
  return new Response(`${JSON.stringify(data, undefined, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
