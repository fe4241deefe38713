/** A way to put something else than the kiosk into the window. */
export interface WayOut {
  readonly attack: string;
  /** Source text; `outside` is the origin of a server that listens. */
  readonly does: string;
  /** `stayed`: the document is the one that it was. `came back`: it was left, and the kiosk was loaded anew. `either`: it depends on what was tried before. */
  readonly afterwards: 'stayed' | 'came back' | 'either';
  /** Whether the same words get out of the same page without its guards; null where a browser refuses them by itself. */
  readonly otherwise: 'left' | 'opened' | null;
}

const link = (href: string, more = ''): string =>
  `const link = document.createElement('a'); link.href = ${href}; ${more} document.body.append(link); link.click();`;

export const waysOut: readonly WayOut[] = (
  [
    ['location to another server', `location.href = outside + '/location'`, 'came back', 'left'],
    ['location.replace', `location.replace(outside + '/replace')`, 'came back', 'left'],
    ['location to https:', `location.href = outside.replace('http', 'https')`, 'came back', 'left'],
    [
      'a redirecting meta element',
      `const meta = document.createElement('meta'); meta.httpEquiv = 'refresh'; meta.content = '0;url=' + outside + '/meta'; document.head.append(meta)`,
      'came back',
      'left',
    ],
    ['a link', link(`outside + '/link'`), 'came back', 'left'],
    ['a link into the top window', link(`outside + '/top'`, `link.target = '_top';`), 'came back', 'left'],
    ['location to data:', `location.href = 'data:text/html,out'`, 'stayed', null],
    ['location to file:', `location.href = 'file:///etc/passwd'`, 'stayed', null],
    ['location to about:blank', `location.href = 'about:blank'`, 'came back', 'left'],
    ['location to view-source:', `location.href = 'view-source:' + location.href`, 'stayed', null],
    ['location to chrome:', `location.href = 'chrome://settings'`, 'stayed', null],
    [
      'location to blob:',
      `location.href = URL.createObjectURL(new Blob(['out'], { type: 'text/html' }))`,
      'came back',
      'left',
    ],
    ['location to mailto:', `location.href = 'mailto:someone@demo.example'`, 'stayed', null],
    ['location to tel:', `location.href = 'tel:+33300000000'`, 'stayed', null],
    ['location to a program of the system', `location.href = 'ms-settings:network'`, 'stayed', null],
    ['an address of ours that is none', `location.href = '/nothing'`, 'came back', null],
    [
      'a file of ours that is no page',
      `location.href = document.querySelector('script').src`,
      'came back',
      null,
    ],
    ['our page with a question', `location.href = '/index.html?step=password'`, 'came back', null],
    ['another path without a request', `history.pushState(null, '', '/elsewhere')`, 'came back', null],
    ['back in history', `history.back()`, 'either', null],
    ['far back in history', `history.go(-20)`, 'either', null],
    ['back after a mark', `location.hash = 'mark'; setTimeout(() => history.back(), 50)`, 'stayed', null],
    ['a window', `window.open(outside + '/window')`, 'stayed', 'opened'],
    ['an empty window', `window.open('about:blank')`, 'stayed', 'opened'],
    ['a window of ours', `window.open('/index.html')`, 'stayed', 'opened'],
    ['a window without an opener', `window.open(outside + '/noopener', '', 'noopener')`, 'stayed', 'opened'],
    ['a window in place of ours', `window.open(outside + '/self', '_self')`, 'came back', 'left'],
    ['a link to a new window', link(`outside + '/blank'`, `link.target = '_blank';`), 'stayed', 'opened'],
    ['a window of 1 pixel', `window.open(outside, '', 'popup,width=1,height=1')`, 'stayed', 'opened'],
    ['a document in a picture', `documentPictureInPicture.requestWindow()`, 'stayed', null],
    ['closing the window', 'window.close()', 'stayed', null],
    ['moving the window', 'window.moveTo(0, 0); window.resizeTo(10, 10)', 'stayed', null],
    ['alert', `window.alert('out')`, 'stayed', null],
    ['confirm', `if (window.confirm('out')) location.href = outside`, 'stayed', null],
    ['prompt', `if (window.prompt('out') !== null) location.href = outside`, 'stayed', null],
    ['print', 'window.print()', 'stayed', null],
    [
      'a download',
      link(`URL.createObjectURL(new Blob(['out']))`, `link.download = 'out.exe';`),
      'stayed',
      null,
    ],
    [
      'a download from outside',
      link(`outside + '/download'`, `link.download = 'out.exe';`),
      'came back',
      null,
    ],
  ] as const
).map(([attack, does, afterwards, otherwise]) => ({ attack, does, afterwards, otherwise }));
