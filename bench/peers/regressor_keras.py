"""The user's regressor in Keras 3 on TensorFlow: BiLSTM 96 → 48 → dense 128 → 64 → 2."""
import os

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
from keras import layers as L


def regressor(steps, features):
    """Compiled with Adam at 1e-3 and the mean squared error, for sequences of shape (steps, features)."""
    model = keras.Sequential(
        [
            L.Input((steps, features)),
            L.Bidirectional(L.LSTM(96, return_sequences=True)),
            L.Dropout(0.3),
            L.BatchNormalization(),
            L.Bidirectional(L.LSTM(48)),
            L.Dropout(0.3),
            L.BatchNormalization(),
            L.Dense(128, activation="relu"),
            L.Dropout(0.3),
            L.Dense(64, activation="relu"),
            L.Dense(2, activation="sigmoid"),
        ]
    )
    model.compile(keras.optimizers.Adam(1e-3), "mse")
    return model
