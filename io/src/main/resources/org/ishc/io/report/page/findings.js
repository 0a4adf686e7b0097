
(function () {
  'use strict';
  var root = document.documentElement;
  var head = JSON.parse(document.getElementById('head').textContent);
  var parts = Array.prototype.slice.call(document.querySelectorAll('script.part'));
  var severities = ['ERROR', 'WARNING', 'INFO'];
  var tones = severities.concat('WAIVED');
  var language = root.lang === 'en' ? 'en' : 'vi';
  // a finding: code, severity, waiver, table, file, row, line, column, cell, pointer, key, value, what stands in the places of its sentence, sheet
  var CODE = 0, SEVERITY = 1, WAIVER = 2, TABLE = 3, FILE = 4, ROW = 5, LINE = 6, COLUMN = 7, CELL = 8, POINTER = 9, KEY = 10, VALUE = 11, PLACES = 12, SHEET = 13;
  var SLICE = 8, TALLEST = 8000000, BEYOND = 6;
  var rows = [], haystacks = [];
  var found = [], fresh = [], cursor = 0, isSearching = true, isScheduled = false;
  var wanted = { words: [], code: -1, table: -1, tones: { ERROR: true, WARNING: true, INFO: true, WAIVED: true } };
  var active = -1;

  function words(key) { return head[language][key]; }
  function told(text, into) { return text instanceof Array ? text[(into || language) === 'vi' ? 0 : 1] : text; }
  function shared(index, into) { return index ? told(head.texts[index - 1], into || language) : ''; }
  function number(n) { return String(n).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ','); }
  function fill(text, values) { return text.replace(/\{([a-z]+)\}/g, function (all, name) { return name in values ? number(values[name]) : all; }); }
  function make(tag, className, text) {
    var element = document.createElement(tag);
    if (className) { element.className = className; }
    if (text !== undefined) { element.textContent = text; }
    return element;
  }
  function sentence(row, into) {
    var pieces = head.codes[row[CODE]][into === 'vi' ? 1 : 2];
    var text = pieces[0];
    for (var i = 1; i < pieces.length; i += 2) {
      var value = row[PLACES][pieces[i]];
      text += told(value, into) + pieces[i + 1];
    }
    return text;
  }
  function tone(row) { return row[WAIVER] ? 'WAIVED' : severities[row[SEVERITY]]; }
  function where(row) {
    var file = shared(row[FILE]) || shared(row[TABLE]);
    return !file || row[CELL] ? file : row[LINE] !== null ? file + ':' + row[LINE] : row[ROW] !== null ? file + '#' + row[ROW] : file;
  }
  function cell(row) { return row[CELL] ? words('at').replace('{cell}', row[CELL]) : ''; }
  function detail(row) { return [shared(row[SHEET]), cell(row), shared(row[COLUMN]), told(row[KEY])].filter(Boolean).join(', '); }

  /* Searching: accents and case do not matter; every word must stand somewhere, in either language. */
  function fold(text) {
    text = text.toLowerCase();
    return /^[\x00-\x7f]*$/.test(text) ? text : text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/\u0111/g, 'd');
  }
  head.codes.forEach(function (code) {
    code.push(fold(code[0] + ' ' + code[1].concat(code[2]).filter(function (piece) { return typeof piece === 'string'; }).join(' ')));
  });
  function haystack(index) {
    if (haystacks[index] === undefined) {
      var row = rows[index];
      var own = [where(row), row[CELL], row[VALUE], shared(row[WAIVER])];
      ['vi', 'en'].forEach(function (into) { [TABLE, SHEET, COLUMN].forEach(function (at) { own.push(shared(row[at], into)); }); own.push(told(row[KEY], into)); });
      haystacks[index] = head.codes[row[CODE]][4] + ' ' + fold(own.join(' ') + ' ' + sentence(row, 'vi')) + ' ' + fold(sentence(row, 'en'));
    }
    return haystacks[index];
  }
  function passes(index) {
    var row = rows[index];
    if (wanted.code >= 0 && row[CODE] !== wanted.code || wanted.table >= 0 && row[TABLE] !== wanted.table || !wanted.tones[tone(row)]) { return false; }
    for (var i = 0; i < wanted.words.length; i++) {
      if (haystack(index).indexOf(wanted.words[i]) < 0) { return false; }
    }
    return true;
  }

  /* Work in slices, so that typing and scrolling never wait: read a part, or look through some findings. */
  var channel = new MessageChannel();
  channel.port1.onmessage = function () { isScheduled = false; work(performance.now() + SLICE); };
  function schedule() {
    if (!isScheduled) { isScheduled = true; channel.port2.postMessage(0); }
  }
  function isDone() { return !parts.length && cursor >= rows.length; }
  function work(end) {
    do {
      if (cursor < rows.length) {
        var last = Math.min(rows.length, cursor + 250);
        for (; cursor < last; cursor++) {
          if (passes(cursor)) { fresh.push(cursor); }
        }
      } else if (parts.length) {
        var part = parts.shift();
        Array.prototype.push.apply(rows, JSON.parse(part.textContent));
        part.remove();
      }
    } while (!isDone() && performance.now() < end);
    // what was found before stays in sight until there is a screen of what is found now
    if (isDone() || fresh.length > 200) {
      isSearching = !isDone();
      found = fresh;
      show();
    }
    if (!isDone()) { schedule(); }
  }
  function search() {
    fresh = [];
    cursor = 0;
    isSearching = true;
    active = -1;
    grid.scrollTop = 0;
    schedule();
  }

  /* The list: only the rows in sight exist. */
  var app = document.getElementById('app');
  var input = make('input'), codeSelect = make('select'), tableSelect = make('select'), clear = make('button'), count = make('output');
  var grid = make('div', 'grid'), headRow = make('div', 'grid-head'), space = make('div', 'space'), nothing = make('p', 'nothing');
  var pool = [], rowHeight = 76, toggles = {}, isDrawing = false;

  function labelled(control, key, className) {
    var label = make('label', className), text = make('span');
    text.dataset.word = key;
    label.append(text, control);
    return label;
  }
  function build() {
    var filters = make('div', 'filters'), bar = make('div', 'toggles');
    input.type = 'search';
    input.id = 'filter';
    input.autocomplete = 'off';
    input.spellcheck = false;
    codeSelect.id = 'code';
    tableSelect.id = 'table';
    clear.type = 'button';
    clear.dataset.word = 'clear';
    count.id = 'count';
    count.setAttribute('aria-live', 'polite');
    bar.setAttribute('role', 'group');
    tones.forEach(function (each) {
      var toggle = make('button', each);
      toggle.type = 'button';
      toggle.dataset.word = each;
      toggle.setAttribute('aria-pressed', 'true');
      toggle.addEventListener('click', function () {
        wanted.tones[each] = !wanted.tones[each];
        toggle.setAttribute('aria-pressed', String(wanted.tones[each]));
        search();
      });
      toggles[each] = toggle;
      bar.append(toggle);
    });
    bar.append(count);
    filters.append(labelled(input, 'filter', 'search'), labelled(codeSelect, 'code'), labelled(tableSelect, 'table'), clear, bar);
    clear.className = 'clear';
    options(codeSelect, 'all-codes', head.codes.map(function (code, i) { return [code[0], i, 'kind']; }).sort());
    options(tableSelect, 'all-tables', []);
    grid.id = 'grid';
    grid.tabIndex = 0;
    grid.setAttribute('role', 'grid');
    headRow.setAttribute('role', 'row');
    headRow.setAttribute('aria-rowindex', '1');
    ['code', 'where', 'what'].forEach(function (key) {
      var cell = make('div');
      cell.dataset.word = key;
      cell.setAttribute('role', 'columnheader');
      headRow.append(cell);
    });
    space.setAttribute('role', 'rowgroup');
    grid.append(headRow, space, nothing);
    var keys = make('p', 'hint');
    keys.dataset.word = 'keys';
    keys.id = 'keys';
    grid.setAttribute('aria-describedby', 'keys');
    app.append(filters, grid, keys, dialog);
    app.hidden = false;
    root.classList.add('scripted');
  }
  function options(select, all, values) {
    var any = make('option');
    any.value = '-1';
    any.dataset.word = all;
    select.append(any);
    values.forEach(function (value) {
      var option = make('option', value[2], value[0]);
      option.value = value[1];
      select.append(option);
    });
  }
  function measure() {
    var probe = space.appendChild(make('div', 'grid-row'));
    rowHeight = probe.offsetHeight || 76;
    probe.remove();
    grid.style.maxHeight = headRow.offsetHeight + head.total * rowHeight + 2 + 'px';
  }
  function scale() {
    var full = found.length * rowHeight, seen = Math.max(1, grid.clientHeight - headRow.offsetHeight);
    var height = Math.min(full, TALLEST);
    return { height: height, seen: seen, factor: height > seen ? (full - seen) / (height - seen) : 1 };
  }
  function show() {
    space.style.height = scale().height + 'px';
    nothing.hidden = found.length > 0 || isSearching;
    grid.setAttribute('aria-rowcount', String(found.length + 1));
    grid.setAttribute('aria-busy', String(isSearching));
    count.textContent = fill(words('shown'), { shown: found.length, all: head.total }) + (isSearching ? ' …' : '');
    draw();
  }
  function draw() {
    var at = scale(), top = grid.scrollTop * at.factor;
    var first = Math.max(0, Math.floor(top / rowHeight) - BEYOND);
    var last = Math.min(found.length, Math.ceil((top + at.seen) / rowHeight) + BEYOND);
    while (pool.length < last - first) { pool.push(blank()); }
    while (pool.length > last - first) { pool.pop().remove(); }
    for (var i = first; i < last; i++) {
      paint(pool[i % pool.length], i, grid.scrollTop + i * rowHeight - top);
    }
    var current = active >= first && active < last ? 'row-' + active : '';
    if (current) { grid.setAttribute('aria-activedescendant', current); } else { grid.removeAttribute('aria-activedescendant'); }
  }
  function blank() {
    var row = make('div', 'grid-row'), kind = make('div', 'kind'), place = make('div', 'place'), message = make('div', 'message');
    row.setAttribute('role', 'row');
    kind.append(make('span'), make('code'));
    place.append(make('b'), make('span'));
    row.append(kind, place, message);
    Array.prototype.forEach.call(row.children, function (cell) { cell.setAttribute('role', 'gridcell'); });
    space.append(row);
    return row;
  }
  function paint(element, i, y) {
    element.style.transform = 'translateY(' + y + 'px)';
    element.classList.toggle('active', i === active);
    var stamp = found[i] + ' ' + i + ' ' + language;
    if (element.stamp === stamp) { return; }
    element.stamp = stamp;
    var row = rows[found[i]], cells = element.children;
    element.id = 'row-' + i;
    element.setAttribute('aria-rowindex', String(i + 2));
    cells[0].firstChild.className = 'badge ' + tone(row);
    cells[0].firstChild.textContent = words(tone(row));
    cells[0].lastChild.textContent = head.codes[row[CODE]][0];
    cells[1].firstChild.textContent = where(row);
    cells[1].lastChild.textContent = detail(row);
    cells[2].textContent = sentence(row, language);
  }
  function redraw() {
    if (!isDrawing) {
      isDrawing = true;
      requestAnimationFrame(function () { isDrawing = false; draw(); });
    }
  }
  function go(to) {
    active = Math.max(0, Math.min(found.length - 1, to));
    var at = scale(), top = grid.scrollTop * at.factor, y = active * rowHeight;
    if (y < top) { grid.scrollTop = y / at.factor; } else if (y + rowHeight > top + at.seen) { grid.scrollTop = (y + rowHeight - at.seen) / at.factor; }
    draw();
  }

  /* One finding in full. */
  var dialog = make('dialog'), title = make('h3'), said = make('p', 'said'), facts = make('dl');
  var previous = make('button'), next = make('button'), close = make('button', 'last');
  function details() {
    var row = rows[found[active]];
    title.replaceChildren(make('span', 'badge ' + tone(row), words(tone(row))), ' ', make('code', '', head.codes[row[CODE]][0]));
    said.textContent = sentence(row, language);
    facts.replaceChildren();
    [['waiver', shared(row[WAIVER])], ['table', shared(row[TABLE])], ['file', shared(row[FILE])], ['line', row[LINE]], ['row', row[ROW]], ['where', [shared(row[SHEET]), cell(row), shared(row[COLUMN])].filter(Boolean).join(', ')], ['pointer', row[POINTER]], ['key', told(row[KEY])], ['value', row[VALUE]]].forEach(function (fact) {
      if (fact[1] !== null && fact[1] !== '') { facts.append(make('dt', '', words(fact[0])), make('dd', '', fact[1])); }
    });
    previous.disabled = active === 0;
    next.disabled = active === found.length - 1;
    if (!dialog.open) { dialog.showModal(); }
  }
  function step(by) { go(active + by); details(); }

  function speak() {
    language = root.lang === 'en' ? 'en' : 'vi';
    document.querySelectorAll('[data-word]').forEach(function (element) { element.textContent = words(element.dataset.word); });
    document.querySelectorAll('option.named').forEach(function (option) { option.textContent = shared(Number(option.value)); });
    document.querySelectorAll('option.kind').forEach(function (option) { var code = head.codes[option.value]; option.textContent = told(code[3]) + ' · ' + code[0]; });
    document.querySelectorAll('.unnamed').forEach(function (option) { option.textContent = words('table.none'); });
    input.placeholder = words('filter.hint');
    nothing.textContent = words('no-match');
    grid.setAttribute('aria-label', words('findings'));
    dialog.setAttribute('aria-label', words('findings'));
    toggles.ERROR.parentNode.setAttribute('aria-label', words('severity'));
    previous.textContent = words('previous');
    next.textContent = words('next');
    close.textContent = words('close');
    show();
    if (dialog.open) { details(); }
  }
  function choose(code, table) {
    codeSelect.value = String(code);
    tableSelect.value = String(table);
    wanted.code = code;
    wanted.table = table;
    search();
  }

  /* Printed are the findings that pass the filter, up to a number that is named. */
  function print() {
    work(Infinity);
    var shown = Math.min(found.length, head.printed), body = document.querySelector('#static tbody'), note = document.getElementById('note');
    note.textContent = fill(words(shown < found.length ? 'printed' : 'printed.all'), { shown: shown, found: found.length, all: head.total });
    body.replaceChildren();
    for (var i = 0; i < shown; i++) {
      var row = rows[found[i]], line = make('tr'), kind = make('td');
      kind.append(make('span', 'badge ' + tone(row), words(tone(row))), ' ', make('code', '', head.codes[row[CODE]][0]));
      line.append(kind, make('td', '', [where(row), detail(row)].filter(Boolean).join('  ')), make('td', '', sentence(row, language)));
      body.append(line);
    }
  }

  document.addEventListener('language', speak);
  if (!app) {
    // nothing was found: there is no list to show
    toggles.ERROR = make('p').appendChild(make('span'));
    speak();
    return;
  }
  build();
  [['', 0]].concat(head.tables.map(function (index) { return [shared(index), index]; })).forEach(function (table) {
    if (table[1] || head.hasNoTable) {
      var option = make('option', table[1] ? 'named' : 'unnamed', table[0]);
      option.value = table[1];
      tableSelect.append(option);
    }
  });
  var ways = make('div', 'ways');
  [previous, next, close].forEach(function (button) { button.type = 'button'; });
  ways.append(previous, next, close);
  dialog.append(title, said, facts, ways);
  previous.addEventListener('click', function () { step(-1); });
  next.addEventListener('click', function () { step(1); });
  close.addEventListener('click', function () { dialog.close(); });
  dialog.addEventListener('click', function (event) { if (event.target === dialog) { dialog.close(); } });
  dialog.addEventListener('close', function () { grid.focus({ preventScroll: true }); });
  dialog.addEventListener('keydown', function (event) {
    if (event.key === 'ArrowLeft' && !previous.disabled) { step(-1); } else if (event.key === 'ArrowRight' && !next.disabled) { step(1); }
  });
  input.addEventListener('input', function () {
    wanted.words = fold(input.value).split(/\s+/).filter(Boolean);
    search();
  });
  codeSelect.addEventListener('change', function () { wanted.code = Number(codeSelect.value); search(); });
  tableSelect.addEventListener('change', function () { wanted.table = Number(tableSelect.value); search(); });
  clear.addEventListener('click', function () {
    input.value = '';
    wanted.words = [];
    tones.forEach(function (each) { wanted.tones[each] = true; toggles[each].setAttribute('aria-pressed', 'true'); });
    choose(-1, -1);
    input.focus();
  });
  document.querySelectorAll('[data-code]').forEach(function (link) {
    link.addEventListener('click', function () { choose(head.codes.findIndex(function (code) { return code[0] === link.dataset.code; }), -1); });
  });
  document.querySelectorAll('[data-table]').forEach(function (link) {
    link.addEventListener('click', function () { choose(-1, head.byTable[link.dataset.table] || 0); });
  });
  grid.addEventListener('scroll', redraw, { passive: true });
  grid.addEventListener('click', function (event) {
    var element = event.target.closest('.grid-row');
    if (element) { go(Number(element.id.slice(4))); details(); }
  });
  grid.addEventListener('keydown', function (event) {
    var page = Math.max(1, Math.floor(scale().seen / rowHeight) - 1);
    var to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: found.length - 1 }[event.key];
    if (to !== undefined && found.length) {
      event.preventDefault();
      go(to);
    } else if ((event.key === 'Enter' || event.key === ' ') && active >= 0) {
      event.preventDefault();
      details();
    }
  });
  addEventListener('resize', function () { measure(); show(); });
  addEventListener('beforeprint', print);
  measure();
  speak();
  schedule();
})();
