// What comes from the clipboard of Word, Google Docs or a web page, as the text that an editor would have typed:
// paragraphs, headings, items, quotes and links stay; styles, comments, scripts and pictures go.

const GONE = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'NOSCRIPT', 'TITLE', 'META', 'LINK', 'XML', 'SVG', 'IMG', 'PICTURE',
  'OBJECT', 'EMBED', 'IFRAME', 'VIDEO', 'AUDIO', 'CANVAS', 'BUTTON', 'INPUT', 'SELECT', 'TEXTAREA', 'FORM']);
const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'SECTION', 'ARTICLE',
  'HEADER', 'FOOTER', 'MAIN', 'ASIDE', 'NAV', 'TABLE', 'TBODY', 'THEAD', 'TR', 'TD', 'TH', 'PRE', 'FIGURE', 'FIGCAPTION',
  'DL', 'DT', 'DD', 'ADDRESS', 'HR']);
const MARKS = {heading: '## ', item: '- ', quote: '> ', paragraph: ''};

function isGone(element) {
  const style = (element.getAttribute('data-style') ?? '').replace(/\s/g, '').toLowerCase();
  return GONE.has(element.tagName.toUpperCase()) || element.hidden
    || style.includes('display:none') || style.includes('mso-list:ignore') || style.includes('mso-hide:all');
}

/** Word writes items and headings as paragraphs, and says what they are in their style. */
function kindOf(element, around) {
  const style = (element.getAttribute('data-style') ?? '').replace(/\s/g, '').toLowerCase();
  const name = element.className ?? '';
  if (element.tagName === 'LI' || (/mso-list:(?!ignore|none)/.test(style) && element.tagName === 'P')) return 'item';
  if (/^H[1-6]$/.test(element.tagName) || /\bMso(Title|Heading)/.test(name)) return 'heading';
  if (element.tagName === 'BLOCKQUOTE' || /\bMso(Intense)?Quote/.test(name)) return 'quote';
  return around;
}

function words(text) {
  return text.replace(/[\u200b\ufeff\u00ad]/g, '').replace(/[\s\u00a0]+/g, ' ');
}

function escaped(text) {
  return text.replace(/\\(?=[\\[\]])/g, '\\\\').replace(/\](?=\((?:https?:|mailto:))/gi, '\\]');
}

function address(link) {
  let url;
  try {
    url = new URL(link.getAttribute('href') ?? '');
  } catch {
    return null;
  }
  if (url.hostname === 'www.google.com' && url.pathname === '/url' && url.searchParams.get('q')) {
    return address({getAttribute: () => url.searchParams.get('q')});
  }
  return ['http:', 'https:', 'mailto:'].includes(url.protocol)
    ? url.href.replace(/[()[\]\\"<>\s]/g, (mark) => '%' + mark.charCodeAt(0).toString(16).toUpperCase()) : null;
}

class Reader {
  blocks = [];
  open = '';

  close(kind) {
    for (const part of this.open.split(/\n[ ]*\n\s*/)) {
      let text = part.replace(/\s+/g, ' ').trim().replace(/\\$/, '\\\\');
      if (kind === 'paragraph' && /^(## |- |> )/.test(text)) text = '\\' + text;
      if (text) this.blocks.push({kind, text});
    }
    this.open = '';
  }

  link(element, around) {
    const url = address(element);
    const before = this.open;
    const blocks = this.blocks.length;
    this.open = '';
    this.inside(element, around);
    const label = words(this.open).trim();
    if (url && label && this.blocks.length === blocks) {
      const space = /^\s/.test(this.open) ? ' ' : '';
      const after = /\s$/.test(this.open) ? ' ' : '';
      this.open = before + space + '[' + label.replace(/(?<!\\)[[\]]/g, '\\$&') + '](' + url + ')' + after;
    } else {
      this.open = before + this.open;
    }
  }

  inside(parent, around) {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        this.open += escaped(words(node.data));
      } else if (node.nodeType === Node.ELEMENT_NODE && !isGone(node)) {
        this.element(node, around);
      }
    }
  }

  element(node, around) {
    if (node.tagName === 'BR') {
      this.open += '\n';
    } else if (node.tagName === 'A' && !node.querySelector('p, div, h1, h2, h3, h4, li')) {
      this.link(node, around);
    } else if (BLOCKS.has(node.tagName)) {
      const kind = kindOf(node, around);
      this.close(around);
      this.inside(node, kind);
      this.close(kind);
    } else {
      this.inside(node, around);
    }
  }
}

/** Nothing of it runs or is loaded, but the browser would complain of each style and handler that our policy forbids. */
function harmless(html) {
  return html.replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)\s*=/gi, ' data-$1='));
}

/** The text for the field, and whether it is more than words within a line. */
export function cleaned(html) {
  const page = new DOMParser().parseFromString(harmless(html), 'text/html');
  const reader = new Reader();
  reader.inside(page.body, 'paragraph');
  reader.close('paragraph');
  let text = '';
  let before = null;
  for (const block of reader.blocks) {
    if (before) text += before === 'item' && block.kind === 'item' ? '\n' : '\n\n';
    text += MARKS[block.kind] + block.text;
    before = block.kind;
  }
  const inline = reader.blocks.length === 1 && reader.blocks[0].kind === 'paragraph';
  return {text, inline};
}
