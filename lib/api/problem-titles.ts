import 'server-only';
/** What each status means in this API: the titles of problem documents, and the list in the documentation. */
export const titles: Record<number, string> = {
  400: 'The request could not be read',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'This method does not exist here',
  409: 'Not possible as things stand',
  412: 'Changed somewhere else in between',
  413: 'Too large',
  415: 'Not JSON',
  422: 'Something in the input is not right',
  428: 'Say which version you mean',
  429: 'Too many attempts',
  500: 'Something went wrong on our side',
  503: 'Not reachable just now',
};
