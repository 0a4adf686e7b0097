document.getElementById('switch').addEventListener('click', function () {
  var root = document.documentElement;
  var english = root.classList.toggle('en');
  root.classList.toggle('vi', !english);
  root.lang = english ? 'en' : 'vi';
});
var filter = document.getElementById('filter');
if (filter) {
  filter.addEventListener('input', function () {
    var wanted = filter.value.toLowerCase();
    document.querySelectorAll('#findings tr').forEach(function (row) {
      row.hidden = row.textContent.toLowerCase().indexOf(wanted) < 0;
    });
  });
}
function open() {
  var at = location.hash && document.getElementById(location.hash.slice(1));
  if (at) { at.open = true; }
}
addEventListener('hashchange', open);
open();
