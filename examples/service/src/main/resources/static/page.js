// A field with data-rows hides the parts of the table after it that do not hold its text. Without scripts everything stays in sight.
document.querySelectorAll('input[data-rows]').forEach(function (field) {
  var parts = field.closest('section').querySelectorAll('table > ' + field.dataset.rows);
  field.addEventListener('input', function () {
    var wanted = field.value.trim().toLocaleLowerCase(document.documentElement.lang);
    parts.forEach(function (part) {
      part.hidden = part.textContent.toLocaleLowerCase(document.documentElement.lang).indexOf(wanted) < 0;
    });
  });
});
