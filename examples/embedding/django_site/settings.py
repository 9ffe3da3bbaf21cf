"""The least that a site needs to have a register; the county is invented."""

from __future__ import annotations

from pathlib import Path

SECRET_KEY = "an example has no secrets"
INSTALLED_APPS = ["register"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": Path(__file__).with_name("register.sqlite3"),
        # The tests keep theirs in memory.
        "TEST": {"NAME": ":memory:"},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "zh-hans"
USE_TZ = True

# What stands in every release of this body, in the words of the sheet 报告.
RELEASE = {
    "单位": {"全称": "云浦县科协", "简称": "县科协", "级别": "县级"},
    "机构": [{"全称": "南湖市科协", "简称": "市科协", "级别": "市级"}],
    "媒体": "云浦网",
    "署名": {"通讯员": "方小满", "责任编辑": "陆一鸣", "来源": "云浦网"},
}
