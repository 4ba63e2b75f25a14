"""Texts far from English news, each with the number of statements a careful reader finds in it. All invented."""

TEXTS: dict[str, tuple[str, int]] = {
    "shopping list": (
        "Shopping for Saturday\n\n- 2 kg potatoes\n- salt (coarse)\n- 1 l milk, not the blue one\n- candles\n- rope, 5 m\n"
        "- something for Mara's birthday\n",
        0,
    ),
    "recipe": (
        "Barley soup\n\nSoak the barley over night. Melt the butter in a heavy pot, add the onions and stir until they are "
        "soft. Add the barley and the stock and let it simmer for fifty minutes.\n\nServe with chopped parsley. It keeps "
        "for three days in the cold.\n",
        0,
    ),
    "code": (
        "def tell(name, message):\n    if not message:\n        raise ValueError('nothing to say')\n"
        "    print(f\"{name} said: {message}\")\n    return claims.get(name, [])\n\nassert tell('a', 'b') == []\n",
        0,
    ),
    "table": (
        "Team        Played   Won   Lost   Points\nOlm Rovers      12     9      3       27\nKarsa Town      12     8      4       24\n"
        "Port Anselm     12     5      7       15\nVelim City      12     2     10        6\n",
        0,
    ),
    "timetable": (
        "Ferry, winter\n\nMon-Fri  06:10  08:10  12:10  16:10\nSat      08:10  12:10\nSun      12:10\n\nNo service on holidays. "
        "Bicycles travel free.\n",
        0,
    ),
    "server log": (
        "2031-02-01 04:10:11 INFO  worker 3 reports ready\n2031-02-01 04:10:12 WARN  queue says full (1024)\n"
        "2031-02-01 04:10:15 ERROR worker 3 claims lock twice\n2031-02-01 04:10:15 INFO  restart announced\n",
        0,
    ),
    "legal text": (
        "Article 4\n\n1. The tenant shall keep the premises in good order. 2. The landlord may enter the premises after notice "
        "of two days.\n\nArticle 5\n\nThis agreement ends on the last day of the month that follows the notice.\n",
        0,
    ),
    "manual": (
        "Press the green button for three seconds. The lamp shows that the pump is ready. If the lamp stays dark, check the "
        "fuse. Never open the cover while the wheel turns.\n\nClean the filter every month with warm water.\n",
        0,
    ),
    "capitals": (
        "WALL WILL HOLD, MINISTER SAYS\n\nTHE WALL OF PORT ANSELM WILL HOLD FOR A HUNDRED YEARS, THE MINISTER OF TIDES SAID ON "
        "FRIDAY.\n\nTHE WORK TOOK THREE WINTERS AND THE LIVES OF TWO DIVERS.\n",
        2,
    ),
    "transcript": (
        "MS. KORR: Nobody asked us anything.\n\nMR. LIND: That is not so. There was a hearing in May.\n\n"
        "MS. KORR: I was there, and I did not see you.\n\n(The meeting rose at noon.)\n",
        3,
    ),
    "questions and answers": (
        "Q: Will the wall hold?\n\nA: It will hold for a hundred years, if the sea agrees.\n\nQ: And the money?\n\n"
        "A: You must put that to the ministry.\n",
        4,
    ),
    "interview": (
        "Kettle: Will the wall hold?\n\nAnna Korr: It will hold for a hundred years, if the sea agrees.\n\n"
        "Kettle: And the money?\n\nAnna Korr: You must put that to the ministry.\n",
        4,
    ),
}
