document.getElementById('switch').addEventListener('click', function () {
  var root = document.documentElement;
  var english = root.classList.toggle('en');
  root.classList.toggle('vi', !english);
  root.lang = english ? 'en' : 'vi';
});
document.getElementById('filter').addEventListener('input', function (event) {
  var wanted = event.target.value.toLowerCase();
  document.querySelectorAll('#findings tr').forEach(function (row) {
    row.hidden = row.textContent.toLowerCase().indexOf(wanted) < 0;
  });
});
function open() {
  var at = location.hash && document.getElementById(location.hash.slice(1));
  if (at) { at.open = true; }
}
addEventListener('hashchange', open);
open();
