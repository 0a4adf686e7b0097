/* What all pages do: switch the language, filter and sort tables, save them, open what an address names. Without scripts everything stays in sight. */
(function () {
  'use strict';
  var root = document.documentElement;
  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }

  /* The language. */
  function speak(language) {
    root.lang = language;
    root.classList.toggle('vi', language === 'vi');
    root.classList.toggle('en', language === 'en');
    all('[data-language]').forEach(function (button) { button.setAttribute('aria-pressed', String(button.dataset.language === language)); });
    all('svg title[data-en]').forEach(function (title) { title.textContent = title.dataset[language]; });
    var title = root.dataset[language];
    if (title) { document.title = title; }
    document.dispatchEvent(new Event('language'));
  }
  all('.languages[hidden]').forEach(function (group) {
    group.hidden = false;
    group.addEventListener('click', function (event) {
      if (event.target.dataset.language) { speak(event.target.dataset.language); }
    });
  });
  if (document.querySelector('[data-language]')) { speak(root.lang === 'en' ? 'en' : 'vi'); }

  /* What a reader sees of a cell: the words of the other language are left out. */
  function text(node) {
    var copy = node.cloneNode(true);
    if (copy.querySelectorAll) { all('span[lang]', copy).forEach(function (part) { if (part.lang !== root.lang && document.querySelector('[data-language]')) { part.remove(); } }); }
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }

  /* A field with data-rows hides those parts of its section that do not hold its text. */
  all('input[data-rows]').forEach(function (field) {
    var parts = all(field.dataset.rows, field.closest('section'));
    field.addEventListener('input', function () {
      var wanted = field.value.trim().toLocaleLowerCase(root.lang);
      parts.forEach(function (part) { part.hidden = part.textContent.toLocaleLowerCase(root.lang).indexOf(wanted) < 0; });
    });
  });

  /* A click on a heading sorts; what is missing stays last. */
  function key(row, column) {
    var cell = row.children[column];
    var seen = cell ? cell.dataset.sort || text(cell) : '';
    if (cell && !cell.dataset.sort && cell.classList.contains('n')) {
      var plain = seen.replace('−', '-');
      plain = root.lang === 'vi' ? plain.replace(/\./g, '').replace(',', '.') : plain.replace(/,/g, '');
      return /^[+-]?\d/.test(plain) ? parseFloat(plain) : null;
    }
    return seen === '' || seen === '–' ? null : /^-?\d+(\.\d+)?$/.test(seen) ? parseFloat(seen) : seen;
  }
  function sort(table, heading) {
    var column = Array.prototype.indexOf.call(heading.parentNode.children, heading);
    var way = heading.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
    all('th[aria-sort]', table).forEach(function (other) { other.removeAttribute('aria-sort'); });
    heading.setAttribute('aria-sort', way > 0 ? 'ascending' : 'descending');
    var body = table.tBodies[0];
    var rows = Array.prototype.filter.call(body.rows, function (row) { return row.className !== 'total'; }).map(function (row, i) { return { row: row, key: key(row, column), at: i }; });
    rows.sort(function (one, other) {
      if (one.key === null || other.key === null) { return one.key === other.key ? one.at - other.at : one.key === null ? 1 : -1; }
      var by = typeof one.key === 'number' && typeof other.key === 'number' ? one.key - other.key : String(one.key).localeCompare(String(other.key), root.lang);
      return way * by || one.at - other.at;
    });
    rows.reverse().forEach(function (each) { body.prepend(each.row); });
  }
  function sortable(table) {
    all('thead th', table).forEach(function (heading) {
      if (!heading.textContent.trim() || heading.classList.contains('barred')) { return; }
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append.apply(button, Array.prototype.slice.call(heading.childNodes));
      heading.append(button);
      button.addEventListener('click', function () { sort(table, heading); });
    });
  }
  all('table.sortable').forEach(sortable);

  /* A table as a file that spreadsheets open: what would be read as a formula is kept as text. */
  function cell(value) {
    value = value.replace(/^−(?=\d)/, '-');
    var safe = /^[=@\t]|^[+-](?!\d)/.test(value) ? "'" + value : value;
    return /[",\r\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  }
  function saves(button) {
    button.parentNode.hidden = false;
    button.addEventListener('click', function () {
      var table = document.getElementById(button.dataset.csv);
      var lines = Array.prototype.map.call(table.rows, function (row) { return Array.prototype.map.call(row.cells, function (each) { return cell(text(each)); }).join(','); });
      var link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['\ufeff' + lines.join('\r\n') + '\r\n'], { type: 'text/csv;charset=utf-8' }));
      link.download = button.dataset.csv + '.csv';
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    });
  }
  all('button[data-csv]').forEach(saves);

  /* A map of tiles is one stop of the keyboard; arrows lead from tile to tile. */
  var ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  function place(tile) { var box = tile.querySelector('rect'); return [+box.getAttribute('x'), +box.getAttribute('y')]; }
  function beside(tiles, from, way) {
    var at = place(from), nearest = Infinity, found = from;
    tiles.forEach(function (tile) {
      var to = place(tile), right = to[0] - at[0], down = to[1] - at[1], along = right * way[0] + down * way[1];
      var far = along + 4 * Math.abs(right * way[1] + down * way[0]);
      if (along > 0 && far < nearest) { nearest = far; found = tile; }
    });
    return found;
  }
  all('svg.tiles').forEach(function (map) {
    var tiles = all('a', map);
    tiles.forEach(function (tile, i) { tile.setAttribute('tabindex', i ? '-1' : '0'); });
    map.addEventListener('keydown', function (event) {
      var from = event.target.closest('a'), way = ways[event.key];
      if (!from || !way) { return; }
      event.preventDefault();
      var to = beside(tiles, from, way);
      from.setAttribute('tabindex', '-1');
      to.setAttribute('tabindex', '0');
      to.focus();
    });
  });

  /* Explanations are built when they are opened. A form is the number of its sentence and of its parts' forms; a tree is a form and the numbers of its nodes, from the root downwards; the first number of a sentence about a unit is that of its name. */
  var trees, sizes = [];
  function data(id) { return JSON.parse(document.getElementById(id).textContent); }
  function said(pattern, numbers) { var i = 0; return pattern.replace(/[\u0001\u0002]/g, function (place) { var at = numbers[i++]; return place === '\u0002' ? trees.names[at] : at; }); }
  function swapped(numbers) { return numbers.replace(/[.,]/g, function (sign) { return sign === '.' ? ',' : '.'; }); }
  function size(form) {
    return sizes[form] = sizes[form] || trees.forms[form].slice(1).reduce(function (sum, part) { return sum + size(part); }, 1);
  }
  function fill(element, sentence, numbers) {
    var own = numbers.split('/');
    [['vi', sentence[1], own[0]], ['en', sentence[2], own.length > 1 ? own[1] : swapped(own[0])]].forEach(function (each) {
      var part = document.createElement('span');
      part.lang = each[0];
      part.textContent = said(each[1], each[2].split('|'));
      element.append(part);
    });
  }
  function branch(number, numbers, at, levels) {
    var form = trees.forms[number], sentence = trees.sentences[form[0]];
    if (form.length === 1) {
      var leaf = document.createElement('p');
      leaf.className = 'leaf ' + sentence[0];
      fill(leaf, sentence, numbers[at]);
      return leaf;
    }
    var part = document.createElement('details'), summary = document.createElement('summary');
    part.className = sentence[0];
    fill(summary, sentence, numbers[at]);
    part.append(summary);
    function build() {
      var next = at + 1;
      form.slice(1).forEach(function (child) { part.append(branch(child, numbers, next, levels - 1)); next += size(child); });
    }
    if (levels > 0) { part.open = true; build(); } else { part.addEventListener('toggle', build, { once: true }); }
    return part;
  }
  all('details[data-tree]').forEach(function (tree) {
    function build() {
      trees = trees || data('trees');
      var own = trees.trees[tree.id], way = document.getElementById('tree-page');
      tree.querySelector('summary').after(branch(own[0], own[1].split(';'), 0, 3));
      if (tree.dataset.tree && way) {
        var link = way.content.firstElementChild.cloneNode(true);
        link.firstElementChild.href = tree.dataset.tree;
        tree.append(link);
      }
    }
    if (tree.open) { build(); } else { tree.addEventListener('toggle', build, { once: true }); }
  });

  /* A service has further branches on asking: the link leads to a page with the branch open, and fills it in where there are scripts. */
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[data-branch]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) { return; }
    event.preventDefault();
    fetch(link.pathname + '/branch' + link.search, { credentials: 'same-origin' }).then(function (answer) {
      if (!answer.ok) { throw answer; }
      return answer.text();
    }).then(function (markup) {
      var part = new DOMParser().parseFromString(markup, 'text/html').querySelector('details');
      link.closest('.leaf').replaceWith(part);
      part.querySelector('summary').focus();
    }).catch(function () { location.assign(link.href); });
  });

  /* Clubs at risk, put into the page when their province is opened. */
  function say(into, pair) {
    ['vi', 'en'].forEach(function (language, i) {
      var part = document.createElement('span');
      part.lang = language;
      part.textContent = pair[i];
      into.append(part);
    });
    return into;
  }
  function make(tag, text) { var element = document.createElement(tag); if (text !== undefined) { element.textContent = text; } return element; }
  function day(iso) {
    var cell = say(make('td'), [iso.slice(8) + '/' + iso.slice(5, 7) + '/' + iso.slice(0, 4), iso]);
    cell.dataset.sort = iso;
    return cell;
  }
  function clubs(part) {
    var told = data('clubs-at-risk'), scroll = make('div'), table = make('table'), head = make('tr'), body = make('tbody');
    var tools = make('p'), button = say(make('button'), told.save);
    part.firstElementChild.id = part.id + '-name';
    scroll.className = 'scroll';
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'region');
    scroll.setAttribute('aria-labelledby', part.id + '-name');
    table.className = 'clubs sortable';
    table.id = part.id + '-clubs';
    table.setAttribute('aria-labelledby', part.id + '-name');
    told.headings.forEach(function (heading) { head.append(say(make('th'), heading)); head.lastChild.scope = 'col'; });
    told.provinces[part.id].forEach(function (commune) {
      var end = commune.indexOf('=');
      commune.slice(0, end).split(';').forEach(function (each) {
        var club = each.split(':'), row = make('tr'), name = make('th', said(told.names[club[0]], club[1].split('|'))), signals = make('td');
        name.scope = 'row';
        say(signals, [0, 1].map(function (i) { return told.signals.filter(function (signal, bit) { return club[2] >> bit & 1; }).map(function (signal) { return signal[i]; }).join(', ') || '–'; }));
        row.append(name, signals, day(told.days[club[3]]), make('td', commune.slice(end + 1)), day(told.days[club[4]]));
        body.append(row);
      });
    });
    table.append(make('thead'), body);
    table.tHead.append(head);
    scroll.append(table);
    tools.className = 'tools';
    button.type = 'button';
    button.className = 'quiet small';
    button.dataset.csv = table.id;
    tools.append(button);
    part.append(scroll, tools);
    sortable(table);
    saves(button);
  }
  all('details[data-clubs]').forEach(function (part) { part.addEventListener('toggle', function () { clubs(part); }, { once: true }); });

  function open() {
    var at = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var up = at; up; up = up.parentElement) { if (up.tagName === 'DETAILS') { up.open = true; } }
    if (at) { at.scrollIntoView(); }
  }
  addEventListener('hashchange', open);
  open();
})();
