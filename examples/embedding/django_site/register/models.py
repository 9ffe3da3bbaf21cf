"""The register as the site keeps it."""

from __future__ import annotations

from django.db import models


class Event(models.Model):
    """An event and whom it reached."""

    name = models.CharField("名称", max_length=100)
    series = models.CharField("系列", max_length=100, blank=True)
    date = models.DateField("日期")
    times = models.PositiveIntegerField("次数", null=True, blank=True, help_text="只办一次的不填")
    audience = models.CharField("人群", max_length=50, blank=True)
    people = models.PositiveIntegerField("人数", null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.date} {self.name}"


class Grant(models.Model):
    """Money that was won."""

    name = models.CharField("名目", max_length=100)
    issuer = models.CharField("来源", max_length=100)
    date = models.DateField("日期")
    amount = models.DecimalField("金额（万元）", max_digits=12, decimal_places=1)

    def __str__(self) -> str:
        return f"{self.date} {self.name}"
