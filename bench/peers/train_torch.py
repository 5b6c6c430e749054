"""One block: some training steps of the user's regressor in PyTorch. Arguments: time steps, features, steps a block."""
import json
import sys
import time

import torch
from torch import nn

TIME, FEATURES, STEPS = map(int, sys.argv[1:4])
BATCH = 32


class Regressor(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.LSTM(FEATURES, 96, batch_first=True, bidirectional=True)
        self.second = nn.LSTM(192, 48, batch_first=True, bidirectional=True)
        self.drop = nn.Dropout(0.3)
        self.norm1 = nn.BatchNorm1d(192, eps=1e-3, momentum=0.01)
        self.norm2 = nn.BatchNorm1d(96, eps=1e-3, momentum=0.01)
        self.head = nn.Sequential(
            nn.Linear(96, 128), nn.ReLU(), nn.Dropout(0.3), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 2), nn.Sigmoid()
        )

    def forward(self, x):
        hidden, _ = self.first(x)
        hidden = self.norm1(self.drop(hidden).transpose(1, 2)).transpose(1, 2)
        _, (last, _) = self.second(hidden)
        return self.head(self.norm2(self.drop(torch.cat([last[0], last[1]], 1))))


model = Regressor()
optimizer = torch.optim.Adam(model.parameters(), 1e-3, eps=1e-7)
loss_of = nn.MSELoss()
x = torch.rand(BATCH, TIME, FEATURES)
y = torch.rand(BATCH, 2)

for _ in sys.stdin:
    start = time.perf_counter()
    for _ in range(STEPS):
        optimizer.zero_grad()
        loss = loss_of(model(x), y)
        loss.backward()
        optimizer.step()
    digest = float(loss.detach())
    print(json.dumps({"seconds": (time.perf_counter() - start) / STEPS, "digest": digest}), flush=True)
