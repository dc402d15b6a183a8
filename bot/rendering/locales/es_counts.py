"""What is counted, in Spanish: the noun and its verb, for each measure and each part."""

from __future__ import annotations

from collections.abc import Mapping

_NOUNS: Mapping[str, tuple[str, str]] = {
    "count.released": ("excarcelado", "excarcelados"),
    "count.released.women": ("mujer excarcelada", "mujeres excarceladas"),
    "count.released.men": ("hombre excarcelado", "hombres excarcelados"),
    "count.released.minors": ("menor de edad excarcelado", "menores de edad excarcelados"),
    "count.released.military": ("militar excarcelado", "militares excarcelados"),
    "count.released.press": ("trabajador de la prensa excarcelado", "trabajadores de la prensa excarcelados"),
    "count.released.foreign": ("extranjero excarcelado", "extranjeros excarcelados"),
    "count.released.place": ("excarcelado de un mismo penal", "excarcelados de un mismo penal"),
    "count.released.party": ("excarcelado de un partido", "excarcelados de un partido"),
    "count.released.other": ("excarcelado de un grupo", "excarcelados de un grupo"),
    "count.announced": ("excarcelación", "excarcelaciones"),
    "count.announced.women": ("excarcelación de una mujer", "excarcelaciones de mujeres"),
    "count.announced.men": ("excarcelación de un hombre", "excarcelaciones de hombres"),
    "count.announced.minors": ("excarcelación de un menor de edad", "excarcelaciones de menores de edad"),
    "count.announced.military": ("excarcelación de un militar", "excarcelaciones de militares"),
    "count.announced.press": (
        "excarcelación de un trabajador de la prensa",
        "excarcelaciones de trabajadores de la prensa",
    ),
    "count.announced.foreign": ("excarcelación de un extranjero", "excarcelaciones de extranjeros"),
    "count.announced.place": ("excarcelación en un penal", "excarcelaciones en un mismo penal"),
    "count.announced.party": ("excarcelación en un partido", "excarcelaciones en un mismo partido"),
    "count.announced.other": ("excarcelación en un grupo", "excarcelaciones en un mismo grupo"),
    "count.detained": ("persona sigue presa", "personas siguen presas"),
    "count.detained.women": ("mujer sigue presa", "mujeres siguen presas"),
    "count.detained.men": ("hombre sigue preso", "hombres siguen presos"),
    "count.detained.minors": ("menor de edad sigue preso", "menores de edad siguen presos"),
    "count.detained.military": ("militar sigue preso", "militares siguen presos"),
    "count.detained.press": ("trabajador de la prensa sigue preso", "trabajadores de la prensa siguen presos"),
    "count.detained.foreign": ("extranjero sigue preso", "extranjeros siguen presos"),
    "count.detained.place": ("persona sigue presa en un penal", "personas siguen presas en un mismo penal"),
    "count.detained.party": ("persona de un partido sigue presa", "personas de un partido siguen presas"),
    "count.detained.other": ("persona de un grupo sigue presa", "personas de un grupo siguen presas"),
    "count.full_liberty": ("persona con libertad plena", "personas con libertad plena"),
    "count.full_liberty.women": ("mujer con libertad plena", "mujeres con libertad plena"),
    "count.full_liberty.men": ("hombre con libertad plena", "hombres con libertad plena"),
    "count.full_liberty.minors": ("menor de edad con libertad plena", "menores de edad con libertad plena"),
    "count.full_liberty.military": ("militar con libertad plena", "militares con libertad plena"),
    "count.full_liberty.press": (
        "trabajador de la prensa con libertad plena",
        "trabajadores de la prensa con libertad plena",
    ),
    "count.full_liberty.foreign": ("extranjero con libertad plena", "extranjeros con libertad plena"),
    "count.full_liberty.place": (
        "persona de un penal con libertad plena",
        "personas de un mismo penal con libertad plena",
    ),
    "count.full_liberty.party": (
        "persona de un partido con libertad plena",
        "personas de un partido con libertad plena",
    ),
    "count.full_liberty.other": ("persona de un grupo con libertad plena", "personas de un grupo con libertad plena"),
}

TEXTS: Mapping[str, Mapping[str, str]] = {
    key: {"one": f"{{shown}} {one}", "other": f"{{shown}} {more}", "many": f"{{shown}} de {more}"}
    for key, (one, more) in _NOUNS.items()
}
